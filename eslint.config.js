import { defineConfig } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import regexp from 'eslint-plugin-regexp';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** The folders of src, lowest first: a folder imports only from those before it. */
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

/** These know nothing of drawing. */
const WITHOUT_LIT = ['util', 'text', 'model', 'formats', 'loading', 'locales'];

function onlyFromAbove(folder, index) {
  const later = [...FOLDERS.slice(index + 1), 'cli'].join('|');
  const lit = WITHOUT_LIT.includes(folder)
    ? [{ regex: '^(?:lit|@lit)(?:/|$)', message: `src/${folder}/ draws nothing.` }]
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

/** An element never imports another; the campaign, which lays the others out, may. */
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
          { regex: '^(?:\\.\\./)+(?:embed|cli)/', message: 'src/elements/ imports only from the folders above it.' },
        ],
      },
    ],
  },
};

/** The command runs in Node: it reads and writes content, and draws nothing. */
const commandApart = {
  files: ['cli/**'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: '/src/(?:locales|theme|media|cards|elements|embed)/',
            message: 'cli/ imports only from the folders of src that draw nothing.',
          },
        ],
      },
    ],
  },
};

/** The platform's parser throws at what is no address, and feeds are full of that; src/util/urls.ts alone calls it. */
const withoutUrlParser = {
  files: ['src/**/*.ts', 'cli/**/*.ts'],
  ignores: ['src/util/urls.ts', 'cli/pull/**'],
  rules: {
    'no-restricted-syntax': [
      'error',
      {
        // An address relative to a module is the project's own, and always one.
        selector:
          ":matches(NewExpression[callee.name='URL'], NewExpression[callee.property.name='URL']):not([arguments.1.object.type='MetaProperty']), MemberExpression[object.name='URL'][property.name=/^(parse|canParse)$/]",
        message: 'Take a function of src/util/urls.ts, such as parseUrl(), hostOf() or originOf(): they never throw.',
      },
    ],
  },
};

export default defineConfig(
  { ignores: ['dist/', 'cli/dist/', 'coverage/', 'storybook-static/', '**/node_modules/', 'examples/frameworks/'] },
  {
    // What others write is read by patterns: no text may make one of them take more than linear time.
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
      // The accessibility plugin types every chai assertion as if it were awaitable.
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'stories/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice']],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      // WebKit takes a list without markers for no list, unless it says its role.
      'lit-a11y/no-redundant-role': 'off',
      // A card listens to clicks on the links and buttons in it, which keys make too.
      'lit-a11y/click-events-have-key-events': 'off',
      // Our define() guards what these ask for.
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
);
