import type { Words } from '../shell/language.js';

interface ReviewWords {
  readonly approval: string;
  readonly approvalHow: string;
  readonly openPublish: string;
  readonly collected: string;
  readonly intro: string;
  readonly choose: string;
  readonly chooseHint: string;
  readonly problem: string;
  readonly campaignFile: string;
  readonly noQueue: string;
  readonly mixed: (file: string) => string;
  readonly unknown: (file: string) => string;
  readonly unchanged: string;
  readonly empty: string;
  readonly count: (decided: number, all: number) => string;
  readonly withoutReviewed: string;
  readonly name: string;
  readonly nameHint: string;
  readonly queue: string;
  readonly status: Readonly<Record<'approve' | 'reject' | 'open', string>>;
  readonly position: (index: number, all: number) => string;
  readonly source: string;
  readonly since: string;
  readonly why: string;
  readonly address: string;
  readonly part: string;
  readonly was: string;
  readonly is: string;
  readonly none: string;
  readonly noText: string;
  readonly isNew: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly approve: string;
  readonly reject: string;
  readonly skip: string;
  readonly back: string;
  readonly undecide: string;
  readonly approved: (title: string) => string;
  readonly rejected: (title: string) => string;
  readonly save: string;
  readonly saved: (files: string) => string;
  readonly saveFailed: (reason: string) => string;
  readonly next: (config: string) => string;
  readonly other: string;
}

export const REVIEW_WORDS: Words<ReviewWords> = {
  en: {
    approval: 'To have this campaign approved',
    approvalHow:
      'Download the folder on Publish and send it to the people who approve it. They can open index.html in a browser. For privacy, security, accessibility and records, send docs/for-offices.md of the project with it: it leads each office to its documents.',
    openPublish: 'Go to Publish',
    collected: 'Review collected feeds',
    intro: 'Approve or reject the entries that "pull" collected, before they are published.',
    choose: 'Choose pending.json and reviewed.json',
    chooseHint:
      'Choose both files from the same folder, and records.jsonl if you have it. Your decisions are saved in these files. If you choose only pending.json, they are saved in it.',
    problem: 'This could not be opened',
    campaignFile:
      'This is a campaign file. Open it on Start. A review needs pending.json, the queue of entries that "pull" collected.',
    noQueue: 'The queue is missing. Choose pending.json too.',
    mixed: (file) => `${file} belongs to a different config than the queue. Choose files from one folder.`,
    unknown: (file) => `${file} is not a review file. Choose pending.json, reviewed.json or records.jsonl.`,
    unchanged: 'Nothing has changed.',
    empty: 'No entries are waiting for review.',
    count: (decided, all) => `${decided} of ${all} decided`,
    withoutReviewed:
      'reviewed.json is not open, so your decisions are saved in pending.json. The next run of "pull" applies them.',
    name: 'Your name',
    nameHint: 'Your name is saved with each decision.',
    queue: 'Queue',
    status: { approve: 'approved', reject: 'rejected', open: 'waiting' },
    position: (index, all) => `${index} of ${all}`,
    source: 'Source',
    since: 'Waiting since',
    why: 'Why it is waiting',
    address: 'Address',
    part: 'Part',
    was: 'Shown now',
    is: 'Waiting',
    none: 'nothing',
    noText: 'The text has not changed.',
    isNew: 'This entry is new.',
    reason: 'Reason for a rejection',
    reasonHint: 'Optional; saved with the decision.',
    approve: 'Approve',
    reject: 'Reject',
    skip: 'Skip',
    back: 'Back',
    undecide: 'Undo the decision',
    approved: (title) => `Approved: ${title}`,
    rejected: (title) => `Rejected: ${title}`,
    save: 'Save the decisions',
    saved: (files) => `Saved: ${files}. Move them to the folder of the config, and replace the old files.`,
    saveFailed: (reason) => `The decisions could not be saved: ${reason} They are still here; save them again.`,
    next: (config) => `Run "npx cx-widgets-cli pull ${config}" to publish what you approved.`,
    other: 'Open another queue',
  },
  es: {
    approval: 'Para que se apruebe esta campaña',
    approvalHow:
      'Descargue la carpeta en Publicar y envíela a quienes la aprueban. Pueden abrir index.html en un navegador. Para privacidad, seguridad, accesibilidad y archivos, envíe también docs/for-offices.md del proyecto, que lleva a cada oficina a sus documentos.',
    openPublish: 'Ir a Publicar',
    collected: 'Revisar los feeds reunidos',
    intro: 'Apruebe o rechace las entradas que reunió "pull", antes de que se publiquen.',
    choose: 'Elija pending.json y reviewed.json',
    chooseHint:
      'Elija los dos archivos de la misma carpeta, y records.jsonl si lo tiene. Sus decisiones se guardan en estos archivos. Si elige solo pending.json, se guardan en él.',
    problem: 'No se pudo abrir',
    campaignFile:
      'Este es un archivo de campaña. Ábralo en Comenzar. Una revisión necesita pending.json, la lista de entradas que reunió "pull".',
    noQueue: 'Falta la lista de espera. Elija también pending.json.',
    mixed: (file) =>
      `${file} pertenece a otra configuración que la lista de espera. Elija archivos de una sola carpeta.`,
    unknown: (file) => `${file} no es un archivo de revisión. Elija pending.json, reviewed.json o records.jsonl.`,
    unchanged: 'No cambió nada.',
    empty: 'No hay entradas por revisar.',
    count: (decided, all) => `${decided} de ${all} con decisión`,
    withoutReviewed:
      'reviewed.json no está abierto, por eso sus decisiones se guardan en pending.json. La próxima ejecución de "pull" las aplica.',
    name: 'Su nombre',
    nameHint: 'Su nombre se guarda con cada decisión.',
    queue: 'Lista de espera',
    status: { approve: 'aprobada', reject: 'rechazada', open: 'en espera' },
    position: (index, all) => `${index} de ${all}`,
    source: 'Fuente',
    since: 'En espera desde',
    why: 'Por qué está en espera',
    address: 'Dirección',
    part: 'Parte',
    was: 'Se muestra ahora',
    is: 'En espera',
    none: 'nada',
    noText: 'El texto no cambió.',
    isNew: 'Esta entrada es nueva.',
    reason: 'Motivo de un rechazo',
    reasonHint: 'Opcional; se guarda con la decisión.',
    approve: 'Aprobar',
    reject: 'Rechazar',
    skip: 'Omitir',
    back: 'Volver',
    undecide: 'Deshacer la decisión',
    approved: (title) => `Aprobada: ${title}`,
    rejected: (title) => `Rechazada: ${title}`,
    save: 'Guardar las decisiones',
    saved: (files) =>
      `Se guardó: ${files}. Mueva los archivos a la carpeta de la configuración y reemplace los anteriores.`,
    saveFailed: (reason) => `No se pudieron guardar las decisiones: ${reason} Siguen aquí; guárdelas de nuevo.`,
    next: (config) => `Ejecute "npx cx-widgets-cli pull ${config}" para publicar lo que aprobó.`,
    other: 'Abrir otra lista',
  },
};
