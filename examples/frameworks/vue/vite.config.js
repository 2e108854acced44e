import vue from '@vitejs/plugin-vue';

const isCustomElement = (tag) => tag.startsWith('cx-');

export default { plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] };
