package rehearse.command;

import org.jspecify.annotations.Nullable;

/** A record of the progress stream. */
public record ProgressRecord(
    int activityId,
    int parentActivityId,
    String activity,
    String status,
    int percentComplete,
    int secondsRemaining,
    @Nullable String currentOperation,
    boolean completed) {}
