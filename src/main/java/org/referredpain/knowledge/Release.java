package org.referredpain.knowledge;

import java.time.LocalDate;

/**
 * A version of the whole table.
 *
 * @param version as in the data package: 1.2.0, or 1.2.0-dev.DIGEST for an unreleased one
 * @param digest SHA-256 over its files, 64 hexadecimal digits
 * @param releasedOn the day the data package gives
 */
public record Release(String version, String digest, LocalDate releasedOn) {}
