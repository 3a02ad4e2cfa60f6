package org.referredpain.knowledge;

/** Whether a second person has read it. */
public enum TermStatus implements Coded {
    DRAFT,
    REVIEWED
}
