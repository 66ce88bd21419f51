/* What the pages do by themselves. Nothing here is needed to read them. */

import { sayWhatIsOverdue } from "./reviews.js";
import { copyAddresses } from "./addresses.js";
import { openForAddress, openForPrint } from "./details.js";
import { dateTheFoot } from "./print.js";

sayWhatIsOverdue(document, new Date());
copyAddresses(document);
openForAddress();
openForPrint();
dateTheFoot();
