// for await over an array waits for each
(async () => { for await (const x of [new Promise((r) => setTimeout(r, 20, 'slow')), 'now']) console.log(x); console.log('end'); })();
console.log('sync');
