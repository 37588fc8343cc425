#include "check.h"

static void loads_into_a_new_enough_jvm(void) {
    fake_enter();
    CHECK_EQ(JNI_VERSION_10, JNI_OnLoad(fake_vm(JNI_VERSION_10), NULL));
}

static void refuses_an_older_one(void) {
    fake_enter();
    CHECK_EQ(JNI_ERR, JNI_OnLoad(fake_vm(JNI_VERSION_1_8), NULL));
}

static void refuses_a_jvm_without_buffers(void) {
    fake_has_classes(false);
    fake_enter();
    CHECK_EQ(JNI_ERR, JNI_OnLoad(fake_vm(JNI_VERSION_10), NULL));
    CHECK(fake_take_exception());
}

static void tells_the_signatures_of_its_header(void) {
    CHECK_EQ(bsdsockets_internal_Native_SIGNATURES, NATIVE(signatures)(fake_env(), NULL));
}

int main(void) {
    RUN(loads_into_a_new_enough_jvm);
    RUN(refuses_an_older_one);
    RUN(refuses_a_jvm_without_buffers);
    RUN(tells_the_signatures_of_its_header);
    return 0;
}
