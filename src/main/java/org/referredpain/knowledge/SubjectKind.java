package org.referredpain.knowledge;

/** What it is about. */
public enum SubjectKind implements Coded {
    GENERAL,
    MUSCLE,
    SYMPTOM,
    REFERRAL
}
