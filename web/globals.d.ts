// What the type check's own libraries do not know yet, and what wasm_exec.js of the Go toolchain puts in the global scope.

declare class Go {
  env: Record<string, string>; // environment variables of the program
  importObject: WebAssembly.Imports;
  env: Record<string, string>;
  run(instance: WebAssembly.Instance): Promise<void>;
}

interface Window {
  trustedTypes?: {
    createPolicy(name: string, rules: { createScriptURL(url: string): string; createHTML(html: string): string }):
      { createScriptURL(url: string): unknown; createHTML(html: string): unknown };
  };
}
