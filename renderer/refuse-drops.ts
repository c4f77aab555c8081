/**
 * A file that is dropped where nothing takes it would take the place of the desk, as a browser does
 * with files. Here nothing happens.
 */
export function refuseDrops(): void {
  for (const type of ['dragover', 'drop'] as const) {
    window.addEventListener(type, (event) => {
      if (event.defaultPrevented) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'none';
    });
  }
}
