export default function tearDown(): void {
  globalThis.servedPage?.stop();
}
