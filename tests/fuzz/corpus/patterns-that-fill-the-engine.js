for (let i = 0; i < 300; i++) new RegExp('x'.repeat(2e5) + i);
try { new RegExp('x'.repeat(9e5)) } catch (e) { console.log(e.message.length) }
