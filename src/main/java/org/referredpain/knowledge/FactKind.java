package org.referredpain.knowledge;

/** What sort of fact it is. */
public enum FactKind implements Coded {
    ACTION,
    NERVE,
    ATTACHMENT,
    EXAMINATION
}
