/** Node and happy-dom have no origin private file system; this is what the product uses of it, in memory. */
const files = new Map<string, string>();

const fileHandle = (name: string) => ({
  getFile: () => Promise.resolve({ text: () => Promise.resolve(files.get(name) ?? '') }),
  createWritable() {
    let written = '';
    return Promise.resolve({
      write(text: string) {
        written += text;
        return Promise.resolve();
      },
      close() {
        files.set(name, written);
        return Promise.resolve();
      },
    });
  },
});

const notFound = () => Promise.reject(new DOMException('There is no such file.', 'NotFoundError'));

const directory = () => ({
  getFileHandle(name: string, { create = false } = {}) {
    if (!files.has(name) && !create) return notFound();
    if (!files.has(name)) files.set(name, '');
    return Promise.resolve(fileHandle(name));
  },
  removeEntry: (name: string) => (files.delete(name) ? Promise.resolve() : notFound()),
});

Object.defineProperty(navigator, 'storage', {
  value: { getDirectory: () => Promise.resolve(directory()) },
  configurable: true,
});
