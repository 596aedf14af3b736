/**
 * Has the browser save a file.
 * @param content a blob, or an address that holds the content itself
 */
export function saveFile(name: string, content: Blob | string): void {
  const address = typeof content === 'string' ? content : URL.createObjectURL(content);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  if (typeof content !== 'string') URL.revokeObjectURL(address);
}
