/** The resources that read one thing of the table: symptoms, muscles, trigger points, zones and the rest. */
@NullMarked
package org.referredpain.browse;

import org.jspecify.annotations.NullMarked;
