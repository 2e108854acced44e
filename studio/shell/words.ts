import type { Step } from '../draft/state.js';
import type { Words } from './language.js';

interface ShellWords {
  readonly title: string;
  readonly steps: string;
  readonly step: Readonly<Record<Step, string>>;
  readonly language: string;
  readonly undo: string;
  readonly redo: string;
  readonly noCampaign: string;
  readonly loading: string;
  readonly failed: string;
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
    noCampaign: 'Start a campaign first.',
    loading: 'Loading this step…',
    failed: 'This step could not be loaded. Check your connection, then reload the page.',
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
    noCampaign: 'Primero comience una campaña.',
    loading: 'Cargando este paso…',
    failed: 'No se pudo cargar este paso. Revise su conexión y vuelva a cargar la página.',
  },
};
