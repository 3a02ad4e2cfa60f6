package org.referredpain.release;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a package, and where.
 *
 * @param file name within the folder
 * @param line 1 is the header; 0 when the whole file is meant
 * @param column the column's name, when one is meant
 * @param message what would be right
 */
public record Complaint(String file, long line, @Nullable String column, String message) {

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + (column == null ? "" : ": " + column) + ": " + message;
    }
}
