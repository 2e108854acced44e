import { defineConfig } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import regexp from 'eslint-plugin-regexp';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** Folders of src, lowest first. A folder imports only from those before it. */
const FOLDERS = [
  'util',
  'text',
  'model',
  'formats',
  'loading',
  'locales',
  'theme',
  'media',
  'cards',
  'elements',
  'embed',
];

/** Folders that render nothing. */
const WITHOUT_LIT = ['util', 'text', 'model', 'formats', 'loading', 'locales'];

function onlyFromAbove(folder, index) {
  const later = [...FOLDERS.slice(index + 1), 'cli', 'studio', 'packages'].join('|');
  const lit = WITHOUT_LIT.includes(folder)
    ? [{ regex: '^(?:lit|@lit)(?:/|$)', message: `src/${folder}/ renders nothing.` }]
    : [];
  return {
    files: [`src/${folder}/**`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: `^(?:\\.\\./)+(?:${later})/`, message: `src/${folder}/ imports only from the folders above it.` },
            ...lit,
          ],
        },
      ],
    },
  };
}

/** An element never imports another. The campaign may, because it lays out the others. */
const elementsApart = {
  files: ['src/elements/*/**'],
  ignores: ['src/elements/campaign/**'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: '^\\.\\./(?!shared/|\\.\\./)',
            message: 'An element imports no other element; share in elements/shared/.',
          },
          {
            regex: '^(?:\\.\\./)+(?:embed|cli|studio)/',
            message: 'src/elements/ imports only from the folders above it.',
          },
        ],
      },
    ],
  },
};

/** The command runs in Node; only `render` renders, with the code of the page. */
const commandApart = {
  files: ['cli/**'],
  ignores: ['cli/render/**'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: '/src/(?:locales|theme|media|cards|elements|embed/(?!names))',
            message: 'Only cli/render/ imports from the folders of src that render.',
          },
        ],
      },
    ],
  },
};

/** Only src/util/urls.ts calls the platform's URL parser, which throws at the invalid URLs that feeds are full of. */
const withoutUrlParser = {
  files: ['src/**/*.ts', 'cli/**/*.ts', 'studio/**/*.ts', 'packages/**/*.ts'],
  ignores: ['src/util/urls.ts', 'cli/pull/**'],
  rules: {
    'no-restricted-syntax': [
      'error',
      {
        // A URL relative to a module is our own and always valid.
        selector:
          ":matches(NewExpression[callee.name='URL'], NewExpression[callee.property.name='URL']):not([arguments.1.object.type='MetaProperty']), MemberExpression[object.name='URL'][property.name=/^(parse|canParse)$/]",
        message: 'Use a function of src/util/urls.ts, such as parseUrl(), hostOf() or originOf(). They never throw.',
      },
    ],
  },
};

/** Small enough to read at once. Blank lines and comments don't count. */
const small = {
  files: ['src/**/*.ts', 'cli/**/*.ts', 'studio/**/*.ts', 'packages/**/*.ts'],
  rules: {
    'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
    'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true, IIFEs: true }],
  },
};

export default defineConfig(
  { ignores: ['dist/', 'cli/dist/', 'coverage/', 'storybook-static/', '**/node_modules/', 'examples/frameworks/'] },
  {
    // Patterns read untrusted text, so none may take more than linear time.
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/explicit-function-return-type': ['error', { allowExpressions: true }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // The accessibility plugin types every chai assertion as awaitable.
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'studio/**/*.ts', 'packages/**/*.ts', 'stories/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice']],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      // WebKit drops the list role of lists without markers.
      'lit-a11y/no-redundant-role': 'off',
      // A card listens to clicks on its links and buttons, which keys trigger too.
      'lit-a11y/click-events-have-key-events': 'off',
      // Our define() has this guard.
      'wc/guard-super-call': 'off',
    },
  },
  {
    files: ['**/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { 'no-unused-vars': 'error', 'no-undef': 'off' },
  },
  ...FOLDERS.map(onlyFromAbove),
  elementsApart,
  commandApart,
  withoutUrlParser,
  small,
);
