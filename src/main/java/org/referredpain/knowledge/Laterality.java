package org.referredpain.knowledge;

/** On which side it is felt; empty when the source is silent. */
public enum Laterality implements Coded {
    SAME_SIDE,
    OPPOSITE_SIDE,
    BOTH_SIDES,
    MIDLINE
}
