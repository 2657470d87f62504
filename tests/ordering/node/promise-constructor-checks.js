// Promise needs new and a function.
try { Promise(() => {}); } catch (e) { console.log(e.name, e.message); }
try { new Promise(); } catch (e) { console.log(e.name, e.message); }
try { new Promise(5); } catch (e) { console.log(e.name, e.message); }
try { Promise.resolve.call(undefined, 1); } catch (e) { console.log(e.name, e.message); }
