/** What the reports of several commands are made of: tables, charts, and where they go. */
package bsdsockets.bench.report;
