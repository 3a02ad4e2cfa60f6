package org.referredpain.knowledge;

/** What is named. */
public enum TermKind implements Coded {
    SYMPTOM,
    ZONE,
    MUSCLE,
    CONDITION
}
