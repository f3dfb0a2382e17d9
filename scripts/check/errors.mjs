// docs/errors.md says what the error tables and the English messages say.
import { currentErrorsPage } from '../errors-page.mjs';
import { conclude } from '../tree.mjs';

const { current, codes } = currentErrorsPage();
conclude(current ? [] : ['docs/errors.md is not current: node scripts/errors-page.mjs --write'], `${codes} codes`);
