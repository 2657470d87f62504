"""Parts of the web platform that browsers and Node share."""
