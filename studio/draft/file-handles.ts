/** The handles of files that the user opened or dropped, so that they can be saved in place. */
export const fileHandles = new WeakMap<File, FileSystemFileHandle>();
