/*
 * bsdsockets-scenario [ID]: a scenario of the lab's catalogue in plain C, to check what the lab says that C does. Prints its
 * outcomes, a line NAME=VALUE each; without an id the ids that there are. Its files go into the current folder, which is to
 * be empty. Exit status: 0 done, 1 a step failed, 2 no such id.
 */
#include "scenario.h"
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct scenario *const groups[] = {
    creating, options, connecting, accepting, streams, endings, datagrams, local, names, readiness,
};

int main(int count, char *arguments[]) {
    signal(SIGPIPE, SIG_IGN); /* as in a JVM: EPIPE tells */
    int status = count == 1 ? EXIT_SUCCESS : 2;
    for (size_t i = 0; i < sizeof(groups) / sizeof(groups[0]); i++) {
        for (const struct scenario *each = groups[i]; each->id != NULL; each++) {
            if (count == 1) {
                puts(each->id);
            } else if (strcmp(each->id, arguments[1]) == 0) {
                each->run();
                status = EXIT_SUCCESS;
            }
        }
    }
    return status;
}
