package org.referredpain.knowledge;

/** How soon care is needed. */
public enum Urgency implements Coded {
    EMERGENCY,
    SAME_DAY,
    SOON
}
