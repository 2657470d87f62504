// atob and btoa.
console.log(btoa("hello"), atob("aGVsbG8="), atob(" aGVs bG8 "), btoa(""), atob("YQ"));
try { atob("a"); } catch (error) { console.log(error.name, error.code); }
try { btoa("€"); } catch (error) { console.log(error.name, error.code); }
