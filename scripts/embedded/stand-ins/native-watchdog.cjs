// Stands in for the native module @vscode/native-watchdog, so that the embedded VS Code needs no compiler: ends the
// extension host when the server that started it is gone.
exports.start = (parent) => {
  const timer = setInterval(() => {
    try {
      process.kill(parent, 0);
    } catch {
      process.exit(0);
    }
  }, 2_000);
  timer.unref();
};
exports.exit = (code) => process.exit(code ?? 0);
