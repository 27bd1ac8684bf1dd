delivery-leave-keeps = Vos inscriptions ne changent pas.
