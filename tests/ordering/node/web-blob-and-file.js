// Blobs and files.
(async () => {
  const blob = new Blob(["ab", new Uint8Array([99]), new Blob(["d"])], { type: "Text/Plain" });
  console.log(blob.size, blob.type, await blob.text(), (await blob.arrayBuffer()).byteLength);
  console.log(await blob.slice(1, 3).text(), await blob.slice(-2).text(), blob.slice(0, 1, "a/b").type);
  if (typeof File !== "undefined") { const file = new File(["x"], "n.txt", { type: "text/plain", lastModified: 5 }); console.log(file.name, file.size, file.lastModified, file instanceof Blob); }
  const form = new FormData(); form.append("a", "1"); form.append("a", "2"); form.set("b", blob, "f.txt");
  console.log(form.getAll("a").join(), form.get("b").name, form.has("c"), [...form.keys()].join());
  const url = URL.createObjectURL(blob); console.log(url.startsWith("blob:"), await (await fetch(url)).text());
  URL.revokeObjectURL(url); try { await fetch(url); } catch (error) { console.log(error.name); }
})();
