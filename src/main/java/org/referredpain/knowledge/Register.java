package org.referredpain.knowledge;

/** Who speaks so; the preferred English name stands in the table of the thing itself. */
public enum Register implements Coded {
    PREFERRED,
    LAY,
    CLINICAL,
    ABBREVIATION
}
