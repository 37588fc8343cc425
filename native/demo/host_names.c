/*
 * Host names in C. The twins are HostNamesNative.java and HostNamesJavaNet.java: the same functions
 * in the same order, with the same output.
 */
#include "lesson.h"
#include <arpa/inet.h>
#include <limits.h>
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *own_name(void);
static const char *address_of(const char *name);

/* Prints the name and address of this machine, and the address of a host: HOST. */
void host_names_run(char *const arguments[]) {
    const char *own = own_name();
    printf("gethostname: %s\n", own);
    const char *address = address_of(own);
    if (address == NULL) {
        printf("gethostbyname(%s): no address: %s\n", own, hstrerror(h_errno));
    } else {
        printf("gethostbyname(%s): %s\n", own, address);
    }
    address = address_of(arguments[0]);
    if (address == NULL) {
        fprintf(stderr, "gethostbyname(%s): %s\n", arguments[0], hstrerror(h_errno));
        exit(EXIT_FAILURE);
    }
    printf("gethostbyname(%s): %s\n", arguments[0], address);
}

/* The name that the kernel holds; nothing is looked up. */
static const char *own_name(void) {
    static char name[HOST_NAME_MAX + 1];
    check("gethostname", gethostname(name, sizeof(name)));
    return name;
}

/* The first IPv4 address of a name, NULL where there is none: gethostbyname knows no others. */
static const char *address_of(const char *name) {
    const struct hostent *host = gethostbyname(name);
    if (host == NULL) {
        return NULL;
    }
    struct in_addr first;
    memcpy(&first, host->h_addr_list[0], sizeof(first));
    return inet_ntoa(first);
}
