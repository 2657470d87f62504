// Errors of streams.
(async () => {
  try { await new ReadableStream({ pull() { throw new Error("boom"); } }).getReader().read(); } catch (error) { console.log(error.message); }
  const writer = new WritableStream({ write() { throw new Error("nope"); } }).getWriter();
  try { await writer.write(1); } catch (error) { console.log(error.message); }
  try { await writer.closed; } catch (error) { console.log("closed", error.message); }
  const aborted = new WritableStream({ abort(reason) { console.log("abort", reason); } }); await aborted.abort("why");
  const canceled = new ReadableStream({ cancel(reason) { console.log("cancel", reason); } }); await canceled.cancel("bye");
  const locked = new ReadableStream(); locked.getReader(); try { locked.getReader(); } catch (error) { console.log(error.name); }
  const source = new ReadableStream({ start(controller) { controller.error(new Error("bad")); } });
  try { await source.pipeTo(new WritableStream({ abort(reason) { console.log("sink aborted", reason.message); } })); } catch (error) { console.log("pipe", error.message); }
})();
