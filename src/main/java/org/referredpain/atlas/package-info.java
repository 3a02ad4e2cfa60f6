/** The drawing of the body, and the pictures made on it. */
@NullMarked
package org.referredpain.atlas;

import org.jspecify.annotations.NullMarked;
