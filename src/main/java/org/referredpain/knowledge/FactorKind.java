package org.referredpain.knowledge;

/** Whether it starts trigger points or keeps them. */
public enum FactorKind implements Coded {
    STARTS,
    KEEPS
}
