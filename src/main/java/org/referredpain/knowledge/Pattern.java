package org.referredpain.knowledge;

/** Essential: felt by nearly everyone whose point is active; spillover: felt by some; described: the source does not say which. */
public enum Pattern implements Coded {
    ESSENTIAL,
    SPILLOVER,
    DESCRIBED
}
