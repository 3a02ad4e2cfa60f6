package org.referredpain.knowledge;

/** What is coded. */
public enum CodeKind implements Coded {
    MUSCLE,
    ZONE,
    SYMPTOM
}
