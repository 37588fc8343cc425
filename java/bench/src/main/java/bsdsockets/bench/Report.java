package bsdsockets.bench;

import java.util.List;

/** The rows that were measured, how, and on what. */
record Report(List<Result> results, Schedule schedule, String environment) {}
