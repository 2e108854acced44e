import type { Words } from '../shell/language.js';

type Texts = Readonly<Record<string, string>>;

interface ChooseWords {
  readonly intro: string;
  readonly content: string;
  readonly element: string;
  readonly filter: string;
  readonly remaining: (count: number, all: number) => string;
  readonly nothingLeft: string;
  readonly agency: string;
  readonly tag: string;
  readonly limit: string;
  readonly limitHint: string;
  readonly all: string;
  readonly layout: string;
  readonly more: string;
  readonly unset: (value: string | undefined) => string;
  readonly colors: string;
  readonly presets: string;
  readonly presetNames: Texts;
  readonly presetHint: string;
  readonly presetDone: (name: string) => string;
  readonly goBack: string;
  readonly backDone: string;
  readonly colorHint: string;
  readonly light: string;
  readonly dark: string;
  readonly picker: (name: string, scheme: string) => string;
  readonly field: (name: string, scheme: string) => string;
  readonly sizes: string;
  readonly notAColor: string;
  readonly notMeasured: string;
  readonly invalid: (example: string) => string;
  readonly contrast: string;
  readonly contrastGood: string;
  readonly contrastUnknown: string;
  readonly contrastCount: (count: number) => string;
  readonly contrastFails: (color: string, on: string, scheme: string, ratio: string, minimum: string) => string;
  readonly use: (color: string) => string;
  readonly noSuggestion: string;
  readonly files: string;
  readonly importFile: string;
  readonly exportJson: string;
  readonly exportCss: string;
  readonly imported: (count: number) => string;
  readonly unknown: (names: string) => string;
  readonly notTokens: string;
  readonly reset: string;
  readonly resetDone: string;
  readonly preview: string;
  readonly broken: string;
}

export const CHOOSE_WORDS: Words<ChooseWords> = {
  en: {
    intro: 'Choose the part of your campaign to show, and the way it looks. The preview changes as you go.',
    content: 'What to show',
    element: 'Show',
    filter: 'Which entries',
    remaining: (count, all) => `${count} of ${all} entries are shown.`,
    nothingLeft: 'Nothing is left to show. Choose another part, agency or tag.',
    agency: 'Only from this agency',
    tag: 'Only with this tag',
    limit: 'How many entries to show first',
    limitHint: 'Readers see the rest with “Show more”.',
    all: 'All',
    layout: 'Layout',
    more: 'More settings',
    unset: (value) => (value ? `Default (${value})` : 'Default'),
    colors: 'Colors',
    presets: 'Start from a look',
    presetNames: { default: 'Default', uswds: 'U.S. Web Design System', plain: 'Plain', contrast: 'High contrast' },
    presetHint: 'A look replaces all colors and sizes below.',
    presetDone: (name) => `Look applied: ${name}.`,
    goBack: 'Back to the previous look',
    backDone: 'The previous look is back.',
    colorHint: 'Write colors as #rrggbb, or pick them. Leave a field empty for the default.',
    light: 'light',
    dark: 'dark',
    picker: (name, scheme) => `Pick: ${name}, ${scheme}`,
    field: (name, scheme) => `${name}, ${scheme}`,
    sizes: 'Sizes and fonts',
    notAColor: 'This is not a color. Pick one, or write # and six digits.',
    notMeasured: 'Contrast can’t be measured for this color. Write it as #rrggbb.',
    invalid: (example) => `This value can’t be used. Write it like ${example}.`,
    contrast: 'Contrast',
    contrastGood: 'All pairs of colors have enough contrast.',
    contrastUnknown: 'Correct the marked values first.',
    contrastCount: (count) =>
      count === 1 ? 'One pair of colors lacks contrast.' : `${count} pairs of colors lack contrast.`,
    contrastFails: (color, on, scheme, ratio, minimum) =>
      `${color} on ${on}, ${scheme}: ${ratio}:1. It needs ${minimum}:1.`,
    use: (color) => `Use ${color}`,
    noSuggestion: 'No shade of this color has enough contrast. Change the other color.',
    files: 'Design files',
    importFile: 'Import tokens.json or CSS',
    exportJson: 'Download tokens.json',
    exportCss: 'Download CSS',
    imported: (count) => (count === 1 ? 'One token was imported.' : `${count} tokens were imported.`),
    unknown: (names) =>
      `The elements don’t have these tokens or can’t use their values, so they were left out: ${names}`,
    notTokens: 'This file contains no tokens. Choose tokens.json, or CSS with properties such as --cx-accent.',
    reset: 'Reset colors and sizes',
    resetDone: 'Colors and sizes are back to the default.',
    preview: 'Preview of your design',
    broken: 'The campaign can’t be shown yet:',
  },
  es: {
    intro: 'Elija qué parte de su campaña se muestra y cómo se ve. La vista previa cambia al instante.',
    content: 'Qué se muestra',
    element: 'Mostrar',
    filter: 'Qué entradas',
    remaining: (count, all) => `Se muestran ${count} de ${all} entradas.`,
    nothingLeft: 'No queda nada que mostrar. Elija otra parte, agencia o etiqueta.',
    agency: 'Solo de esta agencia',
    tag: 'Solo con esta etiqueta',
    limit: 'Cuántas entradas se muestran primero',
    limitHint: 'Los lectores ven las demás con «Mostrar más».',
    all: 'Todas',
    layout: 'Disposición',
    more: 'Más opciones',
    unset: (value) => (value ? `Predeterminado (${value})` : 'Predeterminado'),
    colors: 'Colores',
    presets: 'Comenzar con un aspecto',
    presetNames: {
      default: 'Predeterminado',
      uswds: 'Sistema de diseño web de EE. UU. (USWDS)',
      plain: 'Sencillo',
      contrast: 'Alto contraste',
    },
    presetHint: 'Un aspecto reemplaza todos los colores y tamaños de abajo.',
    presetDone: (name) => `Se aplicó el aspecto: ${name}.`,
    goBack: 'Volver al aspecto anterior',
    backDone: 'Volvió el aspecto anterior.',
    colorHint: 'Escriba los colores como #rrggbb o elíjalos. Deje un campo vacío para usar el color predeterminado.',
    light: 'claro',
    dark: 'oscuro',
    picker: (name, scheme) => `Elegir: ${name}, ${scheme}`,
    field: (name, scheme) => `${name}, ${scheme}`,
    sizes: 'Tamaños y tipos de letra',
    notAColor: 'Esto no es un color. Elija uno o escriba # y seis dígitos.',
    notMeasured: 'No se puede medir el contraste de este color. Escríbalo como #rrggbb.',
    invalid: (example) => `Este valor no se puede usar. Escríbalo como ${example}.`,
    contrast: 'Contraste',
    contrastGood: 'Todos los pares de colores tienen suficiente contraste.',
    contrastUnknown: 'Primero corrija los valores marcados.',
    contrastCount: (count) =>
      count === 1 ? 'A un par de colores le falta contraste.' : `A ${count} pares de colores les falta contraste.`,
    contrastFails: (color, on, scheme, ratio, minimum) =>
      `${color} sobre ${on}, ${scheme}: ${ratio}:1. Necesita ${minimum}:1.`,
    use: (color) => `Usar ${color}`,
    noSuggestion: 'Ningún tono de este color tiene suficiente contraste. Cambie el otro color.',
    files: 'Archivos de diseño',
    importFile: 'Importar tokens.json o CSS',
    exportJson: 'Descargar tokens.json',
    exportCss: 'Descargar CSS',
    imported: (count) => (count === 1 ? 'Se importó un valor.' : `Se importaron ${count} valores.`),
    unknown: (names) => `Los elementos no tienen estos valores o no pueden usarlos, por eso se omitieron: ${names}`,
    notTokens: 'Este archivo no contiene valores de diseño. Elija tokens.json o CSS con propiedades como --cx-accent.',
    reset: 'Restablecer colores y tamaños',
    resetDone: 'Los colores y tamaños volvieron a los valores predeterminados.',
    preview: 'Vista previa de su diseño',
    broken: 'La campaña todavía no se puede mostrar:',
  },
};
