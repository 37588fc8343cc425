package bsdsockets.lab.command;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** The progress bar: drawn on standard error, and gone when it is done. */
final class Progress {
    private static final int MILLISECONDS_BETWEEN_UPDATES = 100;

    private Progress() {}

    static ProgressBar bar(String task, int steps) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .setUpdateIntervalMillis(MILLISECONDS_BETWEEN_UPDATES)
                .setStyle(ProgressBarStyle.ASCII)
                .clearDisplayOnFinish()
                .hideEta()
                .build();
    }
}
