/** What every answer shares: its frame, references by name, pages, and refusals. */
@NullMarked
package org.referredpain.answers;

import org.jspecify.annotations.NullMarked;
