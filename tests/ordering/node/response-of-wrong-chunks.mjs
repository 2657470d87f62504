// A body of chunks that are no bytes is read up to the first of them.
let n=0;const s=new ReadableStream({pull(c){console.log('pull',++n,c.desiredSize);if(n>9)return c.close();c.enqueue('str')},cancel(r){console.log('cancel',r&&r.message)}});
await new Response(s).text().catch(e=>console.log(e.name,e.message));console.log(s.locked);
