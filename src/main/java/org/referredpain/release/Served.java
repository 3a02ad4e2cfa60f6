package org.referredpain.release;

import org.referredpain.knowledge.Snapshot;

/** Says that answers are made from another release from now on. */
public record Served(Snapshot snapshot) {}
