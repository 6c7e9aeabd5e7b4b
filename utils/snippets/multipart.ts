/** The name under which a file is sent: its own, where it is given no other. */
export function fileNameOf({ file, fileName }: { readonly file: string; readonly fileName: string | null }): string {
  return fileName ?? file.split(/[/\\]/).at(-1) ?? file;
}

/** The value of a quoted parameter of Content-Disposition, as browsers write it (HTML standard, "multipart/form-data encoding algorithm"). */
export function dispositionValue(text: string): string {
  return text.replaceAll('\n', '%0A').replaceAll('\r', '%0D').replaceAll('"', '%22');
}

/** The header lines of a part, without their ends (RFC 7578 section 4). */
export function partHeaders(part: {
  readonly name: string;
  readonly file?: string;
  readonly fileName?: string | null;
  readonly contentType: string | null;
}): string[] {
  const { name, file, fileName = null, contentType } = part;
  const suffix = file === undefined ? '' : `; filename="${dispositionValue(fileNameOf({ file, fileName }))}"`;
  const type = contentType ?? (file === undefined ? null : 'application/octet-stream');
  return [
    `Content-Disposition: form-data; name="${dispositionValue(name)}"${suffix}`,
    ...(type === null ? [] : [`Content-Type: ${type}`]),
  ];
}
