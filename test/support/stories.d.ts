declare module 'stories' {
  const files: readonly unknown[];
  export default files;
}
