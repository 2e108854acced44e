import type { Step } from '../draft/state.js';
import type { Words } from './language.js';

interface ShellWords {
  readonly title: string;
  readonly steps: string;
  readonly step: Readonly<Record<Step, string>>;
  readonly language: string;
  readonly undo: string;
  readonly redo: string;
  readonly undone: string;
  readonly redone: string;
  readonly save: string;
  readonly saved: (name: string) => string;
  readonly downloaded: (name: string) => string;
  readonly saveFailed: (name: string, reason: string) => string;
  readonly unsaved: string;
  readonly allSaved: string;
  readonly designUnsaved: string;
  readonly error: string;
  readonly errors: string;
  readonly warning: string;
  readonly warnings: string;
  readonly noProblems: string;
  readonly goToNext: string;
  readonly loading: string;
  readonly failed: string;
  readonly retry: string;
  readonly dropHere: string;
  readonly privacy: string;
}

export const SHELL_WORDS: Words<ShellWords> = {
  en: {
    title: 'Campaign studio',
    steps: 'Steps',
    step: {
      start: 'Start',
      write: 'Write',
      preview: 'Preview',
      choose: 'Design',
      'take-away': 'Publish',
      review: 'Review',
    },
    language: 'Español',
    undo: 'Undo',
    redo: 'Redo',
    undone: 'Undone.',
    redone: 'Redone.',
    save: 'Save',
    saved: (name) => `Saved in ${name}.`,
    downloaded: (name) => `Downloaded ${name}. Look in your Downloads folder.`,
    saveFailed: (name, reason) => `${name} could not be saved: ${reason} Your work is still here; save it again.`,
    unsaved: 'Unsaved changes',
    allSaved: 'All changes saved',
    designUnsaved: 'Design not saved: see Publish',
    error: 'error',
    errors: 'errors',
    warning: 'warning',
    warnings: 'warnings',
    noProblems: 'No errors found',
    goToNext: 'Go to the next one',
    loading: 'Loading this step…',
    failed: 'This step could not be loaded. Check your connection. Your work is still here.',
    retry: 'Try again',
    dropHere: 'Drop the file to open it',
    privacy: 'Nothing leaves this computer, and nothing is kept until you choose “Save” or “Keep a draft”.',
  },
  es: {
    title: 'Estudio de campañas',
    steps: 'Pasos',
    step: {
      start: 'Comenzar',
      write: 'Escribir',
      preview: 'Vista previa',
      choose: 'Diseñar',
      'take-away': 'Publicar',
      review: 'Revisar',
    },
    language: 'English',
    undo: 'Deshacer',
    redo: 'Rehacer',
    undone: 'Cambio deshecho.',
    redone: 'Cambio rehecho.',
    save: 'Guardar',
    saved: (name) => `Guardado en ${name}.`,
    downloaded: (name) => `Se descargó ${name}. Búsquelo en su carpeta de descargas.`,
    saveFailed: (name, reason) => `No se pudo guardar ${name}: ${reason} Su trabajo sigue aquí; guárdelo de nuevo.`,
    unsaved: 'Cambios sin guardar',
    allSaved: 'Todos los cambios están guardados',
    designUnsaved: 'Diseño sin guardar: vea Publicar',
    error: 'error',
    errors: 'errores',
    warning: 'advertencia',
    warnings: 'advertencias',
    noProblems: 'Sin errores',
    goToNext: 'Ir al siguiente',
    loading: 'Cargando este paso…',
    failed: 'No se pudo cargar este paso. Revise su conexión. Su trabajo sigue aquí.',
    retry: 'Intentar de nuevo',
    dropHere: 'Suelte el archivo para abrirlo',
    privacy: 'Nada sale de esta computadora, y nada se conserva hasta que elija «Guardar» o «Conservar un borrador».',
  },
};
