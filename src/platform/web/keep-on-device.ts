/** Puts a PDF that the server made on the device, as a download. */
export function keepOnDevice(fileName: string, base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }))
  const link = Object.assign(document.createElement('a'), { href: address, download: fileName })
  link.click()
  // The browser reads the file after the click; the address is given back when it surely has.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
