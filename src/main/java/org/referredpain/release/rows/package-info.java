/** The tables as Hibernate sees them. Entities map plain columns and stay in here; records leave. */
@NullMarked
package org.referredpain.release.rows;

import org.jspecify.annotations.NullMarked;
