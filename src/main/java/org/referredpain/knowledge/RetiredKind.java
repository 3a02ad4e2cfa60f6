package org.referredpain.knowledge;

/** What it named. */
public enum RetiredKind implements Coded {
    SYMPTOM,
    ZONE,
    MUSCLE,
    TRIGGER_POINT,
    CONDITION,
    RED_FLAG,
    SOURCE,
    TECHNIQUE,
    CONTRAINDICATION,
    CARE_FACT,
    FACTOR,
    DISPUTE
}
